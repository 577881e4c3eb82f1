package io.ruptura.console.view;

import io.ruptura.domain.baseline.band.ExpectedBand;

/** Which band: of what metric of what scope, over which window. */
public record BandKey(String scope, String metric, String window, long startMillis) {

    public static BandKey of(ExpectedBand band) {
        return new BandKey(band.scope(), band.metric(), band.window(), band.startMillis());
    }
}
