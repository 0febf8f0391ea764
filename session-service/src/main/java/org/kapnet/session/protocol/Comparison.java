package org.kapnet.session.protocol;

/** On which side of its number a limit is crossed. */
public enum Comparison {
    ABOVE {
        @Override
        boolean crossed(int value, int limit) {
            return value > limit;
        }
    },
    AT_LEAST {
        @Override
        boolean crossed(int value, int limit) {
            return value >= limit;
        }
    },
    BELOW {
        @Override
        boolean crossed(int value, int limit) {
            return value < limit;
        }
    },
    AT_MOST {
        @Override
        boolean crossed(int value, int limit) {
            return value <= limit;
        }
    };

    abstract boolean crossed(int value, int limit);
}
