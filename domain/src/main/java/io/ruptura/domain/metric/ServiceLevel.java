package io.ruptura.domain.metric;

import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.tally.Tally;

/**
 * The named variants of the service level, each a ratio of what happened in the window. With T the threshold: a contact has its service-level event when it
 * is answered, when it leaves, or when T has passed, whichever is first. Worked example: 70 answered within T, 10 left within T, 20 over T give SL-A 70 %,
 * SL-B 77.78 %, SL-C 80 %.
 */
public enum ServiceLevel {
    /** Answered within T over all with a service-level event: who leaves early hurts. */
    SL_A {
        @Override
        long part(Pane window) {
            return window.count(Tally.SERVICE_LEVEL_MET);
        }

        @Override
        long whole(Pane window) {
            return window.count(Tally.SERVICE_LEVEL_DUE);
        }
    },
    /** As SL-A, without those who left within T. */
    SL_B {
        @Override
        long part(Pane window) {
            return window.count(Tally.SERVICE_LEVEL_MET);
        }

        @Override
        long whole(Pane window) {
            return window.count(Tally.SERVICE_LEVEL_DUE) - window.count(Tally.SERVICE_LEVEL_LEFT);
        }
    },
    /** As SL-A, but who leaves within T counts as served. */
    SL_C {
        @Override
        long part(Pane window) {
            return window.count(Tally.SERVICE_LEVEL_MET) + window.count(Tally.SERVICE_LEVEL_LEFT);
        }

        @Override
        long whole(Pane window) {
            return window.count(Tally.SERVICE_LEVEL_DUE);
        }
    },
    /** Answered or left within T over offered: 1 can mean that nobody was answered. */
    SL_D {
        @Override
        long part(Pane window) {
            return SL_C.part(window);
        }

        @Override
        long whole(Pane window) {
            return window.count(Tally.OFFERED);
        }
    },
    /** Answered within T over answered and abandoned. */
    SL_E {
        @Override
        long part(Pane window) {
            return window.count(Tally.SERVICE_LEVEL_MET);
        }

        @Override
        long whole(Pane window) {
            return window.count(Tally.ANSWERED) + window.count(Tally.ABANDONED);
        }
    },
    /** As SL-E, without the short abandons. */
    SL_F {
        @Override
        long part(Pane window) {
            return window.count(Tally.SERVICE_LEVEL_MET);
        }

        @Override
        long whole(Pane window) {
            return SL_E.whole(window) - window.count(Tally.SHORT_ABANDONED);
        }
    };

    abstract long part(Pane window);

    /** 0 means no traffic: the service level is undefined then, not 100 %. */
    abstract long whole(Pane window);
}
