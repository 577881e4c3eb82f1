package io.ruptura.patterns.check;

import com.espertech.esper.common.client.soda.CreateWindowClause;
import com.espertech.esper.common.client.soda.EPBaseNamedObject;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.Stream;
import com.espertech.esper.common.client.soda.View;
import io.ruptura.patterns.module.ModuleText;
import io.ruptura.patterns.module.Statement;
import java.util.List;
import java.util.Map;

/**
 * How far back a candidate of a module can depend on observations.
 *
 * <p>Within one query windows overlap, so the longest counts; the guards and intervals of one pattern follow each other, so they add up; statements
 * may feed each other, so they add up too. An upper bound: example, windows of 2 and 3 minutes in one statement and a pattern
 * {@code every a -> b where timer:within(1 min)} in another look back 4 minutes.
 */
final class LookBack {

    private final Seconds seconds;

    LookBack(Map<String, Double> tunables) {
        this.seconds = new Seconds(tunables);
    }

    double secondsOf(ModuleText text) {
        return text.statements().stream().mapToDouble(this::secondsOf).sum();
    }

    /** NaN when a window's length cannot be worked out. */
    double secondsOf(Statement statement) {
        CreateWindowClause named = statement.model().getCreateWindow();
        double longest = named == null ? 0 : ofViews(named.getViews());
        for (EPStatementObjectModel query : ModelWalk.queries(statement.model())) {
            for (Stream stream : ModelWalk.streams(query)) {
                longest = Math.max(longest, of(stream));
            }
        }
        return longest;
    }

    private double of(Stream stream) {
        double views = stream instanceof ProjectedStream projected ? ofViews(projected.getViews()) : 0;
        return stream instanceof PatternStream pattern ? views + of(pattern.getExpression()) : views;
    }

    private double ofViews(List<View> views) {
        return views.stream().mapToDouble(this::first).sum();
    }

    private double of(PatternExpr pattern) {
        double own = pattern instanceof EPBaseNamedObject timed ? first(timed) : 0;
        return own + pattern.getChildren().stream().mapToDouble(this::of).sum();
    }

    private double first(EPBaseNamedObject timed) {
        return timed.getParameters().isEmpty()
                ? Double.NaN
                : seconds.of(timed.getParameters().get(0));
    }
}
