package org.kapnet.session.sql;

import java.sql.SQLException;

/** The database refused a statement or could not be reached. Carries the driver's exception, whose state tells which. */
public final class SqlFailure extends RuntimeException {
    /** Wraps the driver's exception. */
    public SqlFailure(SQLException cause) {
        super(cause);
    }

    /** Whether a unique, check or exclusion rule of a table refused the row. */
    public boolean isConstraint() {
        return getCause() instanceof SQLException failure
                && failure.getSQLState() != null
                && failure.getSQLState().startsWith("23");
    }
}
