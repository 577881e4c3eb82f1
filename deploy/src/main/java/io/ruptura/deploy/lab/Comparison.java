package io.ruptura.deploy.lab;

import java.util.List;

/**
 * Two rule sets over the same history.
 *
 * @param labels what each is called, A first
 */
record Comparison(List<String> labels, Watch watch, List<Mark> marks, Scorecard a, Scorecard b, Pairing pairing) {

    static Comparison of(
            List<String> labels,
            Watch watch,
            List<Mark> marks,
            Breaches breaches,
            List<Alert> alertsOfA,
            List<Alert> alertsOfB) {
        return new Comparison(
                labels,
                watch,
                marks,
                Scorecard.of(alertsOfA, marks, breaches, watch),
                Scorecard.of(alertsOfB, marks, breaches, watch),
                Pairing.of(alertsOfA, alertsOfB));
    }
}
