package io.ruptura.domain.event;

import java.io.IOException;

/** Reads {@code data.customer}: {@code id} must be there, everything else may be absent or null. */
final class CustomerReader {

    private static final String[] KNOWN = {"id", "tier", "value", "legal"};

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
            refuseSecond(member);
            if (!in.isNull()) {
                readMember(member);
            }
        }
        if (id == null) {
            throw in.missing("id");
        }
        return new Event.Customer(id, tier, value, legal);
    }

    private void readMember(String member) throws IOException, Unreadable {
        switch (member) {
            case "id" -> id = in.text(member);
            case "tier" -> tier = in.name(member);
            case "value" -> value = in.number(member, -Double.MAX_VALUE);
            case "legal" -> legal = in.text(member);
            default -> in.skip();
        }
    }

    private void refuseSecond(String member) throws Unreadable {
        for (int i = 0; i < KNOWN.length; i++) {
            if (KNOWN[i].equals(member)) {
                if ((seen & 1 << i) != 0) {
                    throw in.duplicate(member);
                }
                seen |= 1 << i;
            }
        }
    }
}
