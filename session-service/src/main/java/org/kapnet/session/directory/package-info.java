/** What intake-service has told about clinics, sites and practitioners. */
@NullMarked
package org.kapnet.session.directory;

import org.jspecify.annotations.NullMarked;
