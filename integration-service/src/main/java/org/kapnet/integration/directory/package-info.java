/** What this service knows of clinics, practitioners, patients, episodes and consents, learned from intake-service. */
@NullMarked
package org.kapnet.integration.directory;

import org.jspecify.annotations.NullMarked;
