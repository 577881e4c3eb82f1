package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.scope.Scope;
import java.util.List;

/**
 * What explaining remembers between instants.
 *
 * @param accounts of the ruptures that may still change
 * @param past ruptures that are over, in the order they ended
 */
public record ExplainingState(List<Account> accounts, List<PastRupture> past) {

    public ExplainingState {
        accounts = List.copyOf(accounts);
        past = List.copyOf(past);
    }

    /** Whether no rupture goes on that contacts of a scope may be in: then what is seen there is what is usual. */
    public boolean isUsual(String scope) {
        Scope here = new Scope(scope);
        return accounts.stream()
                .filter(Account::isGoingOn)
                .noneMatch(account -> new Scope(account.told().scope()).overlaps(here));
    }

    public static ExplainingState empty() {
        return new ExplainingState(List.of(), List.of());
    }
}
