package org.kapnet.intake.clearance;

import org.kapnet.intake.clearance.ViewOnFile.BeforeFinding;
import org.kapnet.intake.clearance.ViewOnFile.Opposed;
import org.kapnet.intake.clearance.ViewOnFile.OpposedBefore;
import org.kapnet.intake.clearance.ViewOnFile.OwnOnly;
import org.kapnet.intake.clearance.ViewOnFile.Supported;

/** Which of two views in the same reviewer role counts. */
final class ViewPolicy {

    private ViewPolicy() {}

    /**
     * Who is against it counts most. A colleague's opinion in favour, on this very screening, takes back what was said
     * against an earlier one; a letter does not. What cannot fill the role counts least.
     */
    static ViewOnFile stronger(ViewOnFile first, ViewOnFile second) {
        return rank(second) > rank(first) ? second : first;
    }

    private static int rank(ViewOnFile view) {
        return switch (view) {
            case Opposed ignored -> 5;
            case Supported supported -> supported.until() == null ? 4 : 2;
            case OpposedBefore ignored -> 3;
            case OwnOnly ignored -> 1;
            case BeforeFinding ignored -> 0;
        };
    }
}
