/** Lots of the controlled medicine and the ledger of every milligram drawn from them. */
@NullMarked
package org.kapnet.session.lot;

import org.jspecify.annotations.NullMarked;
