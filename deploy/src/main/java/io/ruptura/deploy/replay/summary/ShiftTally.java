package io.ruptura.deploy.replay.summary;

import io.ruptura.domain.budget.ShiftAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Counts what each shift spent of its alert budget. Parallelism 1. */
public final class ShiftTally extends RichMapFunction<ShiftAccount, ShiftAccount> {

    public static final String SHIFTS = "shifts";

    private transient Map<Long, ShiftAccount> newest;
    private transient Counts counts;

    @Override
    public void open(OpenContext context) {
        newest = new HashMap<>();
        counts = new Counts();
        getRuntimeContext().addAccumulator(SHIFTS, counts);
    }

    @Override
    public ShiftAccount map(ShiftAccount account) {
        ShiftAccount before = newest.put(account.fromMillis(), account);
        if (before != null) {
            add(before, -1);
        }
        add(account, 1);
        return account;
    }

    private void add(ShiftAccount account, long sign) {
        counts.add(name(account), sign);
    }

    /** Sorts by time: no event is before the year 2000. */
    private static String name(ShiftAccount account) {
        return "%d %d %d %d %d %d"
                .formatted(
                        account.fromMillis(),
                        account.toMillis(),
                        account.perShift(),
                        account.spent(),
                        account.critical(),
                        account.held());
    }

    /** The accounts that were counted, by time. */
    public static List<ShiftAccount> accounts(SortedMap<String, Long> counted) {
        List<ShiftAccount> accounts = new ArrayList<>();
        for (String name : counted.keySet()) {
            String[] parts = name.split(" ");
            accounts.add(new ShiftAccount(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]),
                    Integer.parseInt(parts[5])));
        }
        return accounts;
    }
}
