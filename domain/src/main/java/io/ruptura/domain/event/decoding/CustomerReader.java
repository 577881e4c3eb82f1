package io.ruptura.domain.event.decoding;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.WireNames;
import java.io.IOException;
import java.util.Map;

/** Reads {@code data.customer}: {@code id} must be there, everything else may be absent or null. */
final class CustomerReader {

    private final StrictJson in;
    private String id;
    private String tier;
    private double value = Double.NaN;
    private String legal;
    private int seen;

    private CustomerReader(StrictJson in) {
        this.in = in;
    }

    static Event.Customer read(StrictJson in) throws IOException, Unreadable {
        in.requireObject("customer");
        in.enter("data.customer.");
        Event.Customer customer = new CustomerReader(in).readMembers();
        in.enter("data.");
        return customer;
    }

    private Event.Customer readMembers() throws IOException, Unreadable {
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            Part part = Part.BY_NAME.get(member);
            if (part == null) {
                in.skip();
                continue;
            }
            int bit = 1 << part.ordinal();
            if ((seen & bit) != 0) {
                throw in.duplicate(member);
            }
            seen |= bit;
            if (!in.isNull()) {
                read(part, member);
            }
        }
        if (id == null) {
            throw in.missing("id");
        }
        return new Event.Customer(id, tier, value, legal);
    }

    private void read(Part part, String member) throws IOException, Unreadable {
        switch (part) {
            case ID -> id = in.id(member);
            case TIER -> tier = in.name(member);
            case VALUE -> value = in.number(member, -Double.MAX_VALUE);
            case LEGAL -> legal = in.text(member);
        }
    }

    /** What is read of a customer. */
    private enum Part {
        ID,
        TIER,
        VALUE,
        LEGAL;

        static final Map<String, Part> BY_NAME = WireNames.all(Part.class);
    }
}
