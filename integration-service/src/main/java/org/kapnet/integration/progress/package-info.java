/** Whether treatment helps: change of repeated questionnaires, judged by published rules. */
@NullMarked
package org.kapnet.integration.progress;

import org.jspecify.annotations.NullMarked;
