package io.ruptura.domain.sla.promise;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.sla.SlaTarget;
import io.ruptura.domain.sla.promise.SlaPolicy.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Which promises hold for whom: the first policy that includes a contact, in the version in force when it was opened, and every law that does. */
public final class SlaRules {

    /** The versions of each policy, the earliest first. */
    private final List<List<SlaPolicy>> contractual;

    private final List<SlaPolicy> statutory;
    private final Set<String> thirdParty;
    private final BiFunction<String, String, BusinessCalendar> calendars;

    /**
     * @param contractual in the order in which they are tried; the versions of one are those of one id, wherever they stand
     * @param thirdParty reasons of a pause during which the customer still waits, in lower case
     * @param calendars channel and queue, either of which may be null, to the calendar that measures business time there
     */
    public SlaRules(
            List<SlaPolicy> contractual,
            List<SlaPolicy> statutory,
            Set<String> thirdParty,
            BiFunction<String, String, BusinessCalendar> calendars) {
        Map<String, List<SlaPolicy>> byId = new LinkedHashMap<>();
        contractual.forEach(policy ->
                byId.computeIfAbsent(policy.id(), id -> new ArrayList<>()).add(policy));
        byId.values().forEach(versions -> versions.sort(Comparator.comparingLong(SlaPolicy::validFromMillis)));
        this.contractual = List.copyOf(byId.values());
        this.statutory = List.copyOf(statutory);
        this.thirdParty = Set.copyOf(thirdParty);
        this.calendars = calendars;
    }

    public BusinessCalendar calendar(Place place) {
        return calendars.apply(place.channel(), place.queue());
    }

    public boolean isThirdParty(String reason) {
        return reason != null && thirdParty.contains(reason.toLowerCase(Locale.ROOT));
    }

    /** What was promised to a contact that is here and was opened then. */
    public List<SlaTarget> targets(Place place, long openedAtMillis) {
        List<SlaTarget> targets = new ArrayList<>();
        for (List<SlaPolicy> versions : contractual) {
            SlaPolicy policy = inForce(versions, openedAtMillis);
            if (policy.audience().includes(place)) {
                targets.addAll(policy.targets());
                break;
            }
        }
        for (SlaPolicy law : statutory) {
            if (law.audience().includes(place)) {
                targets.addAll(law.targets());
            }
        }
        return targets;
    }

    /** The newest that was valid then; before all, the earliest. */
    private static SlaPolicy inForce(List<SlaPolicy> versions, long openedAtMillis) {
        SlaPolicy found = versions.get(0);
        for (SlaPolicy version : versions) {
            found = version.validFromMillis() <= openedAtMillis ? version : found;
        }
        return found;
    }
}
