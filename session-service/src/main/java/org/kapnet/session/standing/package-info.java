/** What intake-service and integration-service have told about a patient: clearance, consents, episodes, integration held. */
@NullMarked
package org.kapnet.session.standing;

import org.jspecify.annotations.NullMarked;
