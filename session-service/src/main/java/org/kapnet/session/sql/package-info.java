/** A thin layer over JDBC for set-based and hot statements. */
@NullMarked
package org.kapnet.session.sql;

import org.jspecify.annotations.NullMarked;
