@NullMarked
package org.kapnet.session.caseload;

import org.jspecify.annotations.NullMarked;
