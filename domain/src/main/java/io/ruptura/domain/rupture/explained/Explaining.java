package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Background;
import io.ruptura.domain.rupture.Rupture.Impact;
import io.ruptura.domain.rupture.Rupture.RuledOut;
import io.ruptura.domain.rupture.Rupture.Similar;
import io.ruptura.domain.rupture.course.ScopeStory;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Explains ruptures: every revision of their life leaves with what the metrics say beside it, and when what an open rupture touches has doubled it is told once
 * more. A pure fold: state × one instant → state and revisions; the same history gives the same.
 */
public final class Explaining {

    /** Counts below this may double without anybody caring. */
    private static final double WORTH_TELLING = 10;

    private final ZoneId zone;
    private final LifecyclePolicy policy;

    public Explaining(ZoneId zone, LifecyclePolicy policy) {
        this.zone = zone;
        this.policy = policy;
    }

    /** @param revisions those that came at this instant or since the last, in order */
    public ExplainingStep at(ExplainingState state, long atMillis, List<Rupture> revisions, Stories stories) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (Account account : state.accounts()) {
            ScopeStory story = account.isGoingOn() ? stories.of(account.told().scope()) : null;
            accounts.put(account.told().id(), account.until(atMillis, story, zone));
        }
        List<Rupture> told = new ArrayList<>();
        List<PastRupture> past = state.past();
        for (Rupture revision : revisions) {
            Surroundings now = new Surroundings(atMillis, stories, new PastRuptures(past, zone));
            Account account = explained(accounts.get(revision.id()), revision, now);
            accounts.put(revision.id(), account);
            told.add(account.told());
            past = remembered(past, account);
        }
        Surroundings now = new Surroundings(atMillis, stories, new PastRuptures(past, zone));
        accounts.replaceAll((id, account) -> told(account, now, told));
        accounts.values().removeIf(account -> isForgotten(account, atMillis));
        return new ExplainingStep(new ExplainingState(List.copyOf(accounts.values()), past), told);
    }

    /** What an instant is explained by. */
    private record Surroundings(long atMillis, Stories stories, PastRuptures past) {}

    /** Only ruptures people heard of are remembered, and a false alarm was none. */
    private static List<PastRupture> remembered(List<PastRupture> past, Account account) {
        Rupture rupture = account.told();
        return switch (rupture.state()) {
            case RESOLVED -> rupture.parent() == null ? PastRuptures.with(past, PastRupture.of(account)) : past;
            case FALSE_ALARM -> PastRuptures.without(past, rupture.id());
            case SUSPECTED, OPEN, ACKNOWLEDGED, MITIGATING, MONITORING, REVIEWED, SUPPRESSED, UNKNOWN, MERGED -> past;
        };
    }

    private Account explained(Account known, Rupture revision, Surroundings now) {
        ScopeStory story = now.stories().of(revision.scope());
        Account account = known == null ? Account.opened(revision).until(now.atMillis(), story, zone) : known;
        Rupture numbered = revision.asRevision(
                revision.revision() + account.added(), revision.reason(), revision.updatedAtMillis());
        Account next = account.publishedAs(numbered);
        boolean isNews = known == null || next.isGoingOn();
        Background before = known == null ? Background.NONE : known.told().background();
        return next.publishedAs(isNews ? with(next, before, story, now) : withLast(numbered, known, story));
    }

    /** What is over, or quiet, keeps what was said of it; only how many it touched is told to the end. */
    private static Rupture withLast(Rupture revision, Account known, ScopeStory story) {
        Rupture last = known.told();
        Impact impact = known.isGoingOn() ? known.impact(story) : last.impact();
        return revision.explained(last.contributors(), impact, last.background());
    }

    private Rupture with(Account account, Background before, ScopeStory story, Surroundings now) {
        Rupture rupture = account.told();
        List<RuledOut> ruledOut = ruledOut(rupture, before, story, now);
        Rupture explained = rupture.explained(
                Parts.of(rupture, now.stories(), now.atMillis(), zone), account.impact(story), Background.NONE);
        List<Similar> alike = now.past().alike(explained);
        return explained.explained(
                explained.contributors(),
                explained.impact(),
                new Background(ruledOut, PastRuptures.told(alike), PastRuptures.expectedEndMillis(explained, alike)));
    }

    /** Once its beginning is out of sight what was ruled out stays as it was: a spike that started it all may long be over. */
    private List<RuledOut> ruledOut(Rupture rupture, Background before, ScopeStory story, Surroundings now) {
        return Account.sees(rupture.onsetMillis(), now.atMillis())
                ? Exclusions.of(rupture, story, now.atMillis(), zone)
                : Exclusions.still(before.ruledOut(), rupture);
    }

    /** Tells an open rupture once more when it touches twice as many, unless something was told of it a short while ago. */
    private Account told(Account account, Surroundings now, List<Rupture> told) {
        Rupture rupture = account.told();
        if (!ChangeReason.UPDATED.allows(rupture.state())
                || now.atMillis() - rupture.updatedAtMillis() < policy.updateEveryMillis()) {
            return account;
        }
        ScopeStory story = now.stories().of(rupture.scope());
        if (!hasDoubled(rupture.impact(), account.impact(story))) {
            return account;
        }
        Account next = account.publishedBeside(
                rupture.asRevision(rupture.revision() + 1, ChangeReason.UPDATED.wireName(), now.atMillis()));
        Account said = next.publishedAs(with(next, rupture.background(), story, now));
        told.add(said.told());
        return said;
    }

    private static boolean hasDoubled(Impact before, Impact now) {
        return before != null
                && now != null
                && (hasDoubled(before.interactions(), now.interactions())
                        || hasDoubled(before.projectedBreaches(), now.projectedBreaches()));
    }

    private static boolean hasDoubled(double before, double now) {
        return now >= 2 * before && now - before >= WORTH_TELLING;
    }

    private boolean isForgotten(Account account, long atMillis) {
        return account.told().state().isOver()
                && account.told().updatedAtMillis() <= atMillis - policy.forgetAfterMillis();
    }
}
