package io.ruptura.archive.layout;

import com.influxdb.client.write.Point;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Revisions of ruptures: a series for each id, at the instant of the update and as many microseconds after it as the revision's number, so that two
 * revisions of one instant are two points. The whole record is in {@code json}; what people search by is beside it.
 */
public final class RuptureLayout {

    public static final String MEASUREMENT = "ruptures";
    public static final String JSON = "json";

    /** A millisecond has no more room. */
    private static final int MICROS_PER_MILLI = 1000;

    private RuptureLayout() {}

    public static StoredPoint point(Rupture rupture) {
        Point point = Lines.point(MEASUREMENT, rupture.updatedAtMillis(), rupture.revision() % MICROS_PER_MILLI);
        point.addTag("id", rupture.id());
        point.addField("revision", (long) rupture.revision());
        point.addField("kind", rupture.kind().wireName());
        point.addField("state", rupture.state().wireName());
        point.addField("reason", rupture.reason());
        point.addField("severity", rupture.severity().wireName());
        point.addField(ScopeTag.COLUMN, ScopeTag.of(rupture.scope()));
        point.addField("onset", rupture.onsetMillis());
        point.addField("detected_at", rupture.detectedAtMillis());
        // 0 while it is not over.
        point.addField("resolved_at", rupture.resolvedAtMillis());
        rupture.title().forEach((language, title) -> point.addField("title_" + languageOnly(language), oneLine(title)));
        point.addField(JSON, new String(RuptureJson.write(rupture), StandardCharsets.UTF_8));
        String address = "rupture " + rupture.id() + " revision " + rupture.revision();
        return Lines.stored(point, address, rupture.updatedAtMillis());
    }

    public static Rupture read(StoredRow row) {
        return RuptureJson.read(row.text(JSON).getBytes(StandardCharsets.UTF_8));
    }

    private static String languageOnly(String tag) {
        return tag.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
