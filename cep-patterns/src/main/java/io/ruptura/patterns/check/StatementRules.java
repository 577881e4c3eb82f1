package io.ruptura.patterns.check;

import com.espertech.esper.common.client.soda.ContextDescriptor;
import com.espertech.esper.common.client.soda.ContextDescriptorKeyedSegmented;
import com.espertech.esper.common.client.soda.ContextDescriptorKeyedSegmentedItem;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.MatchRecognizeSkipClause;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.SelectClauseStreamWildcard;
import com.espertech.esper.common.client.soda.SelectClauseWildcard;
import com.espertech.esper.common.client.soda.Stream;
import io.ruptura.patterns.module.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether one statement keeps memory bounded and gives the same matches when only its horizon is replayed. */
final class StatementRules {

    private static final List<String> FEW = List.of("scope", "signal", "window");

    private StatementRules() {}

    /** What is wrong with a statement, nothing when it may run. */
    static List<String> broken(Statement statement) {
        List<String> broken = new ArrayList<>(WordRules.broken(statement.epl()));
        clauses(statement.model(), broken);
        if (statement.isOutput() && selectsAll(statement.model())) {
            broken.add("select * hides what leaves the module; name the columns");
        }
        for (EPStatementObjectModel query : ModelWalk.queries(statement.model())) {
            streams(query, broken);
        }
        return broken;
    }

    private static void clauses(EPStatementObjectModel model, List<String> broken) {
        refuse(broken, model.getOutputLimitClause(), "output ..: its phase starts at deployment, so a replay differs");
        refuse(broken, model.getOnExpr(), "on ..: changes state that no replay restores");
        refuse(broken, model.getUpdateClause(), "update istream: changes observations for other statements");
        refuse(broken, model.getCreateTable(), "create table: grows without bound and is not replayed");
        refuse(broken, model.getIntoTableClause(), "into table: grows without bound and is not replayed");
        refuse(broken, model.getCreateDataFlow(), "create dataflow: runs on threads of its own");
        refuse(broken, model.getCreateClass(), "create inlined_class: patterns hold no program code");
        if (model.getCreateContext() != null
                && !isPlainPartition(model.getCreateContext().getDescriptor())) {
            broken.add("a context that starts and ends depends on when it started; only partition by is admitted");
        } else if (model.getCreateContext() != null) {
            partitions(
                    (ContextDescriptorKeyedSegmented) model.getCreateContext().getDescriptor(), broken);
        }
        if (model.getMatchRecognizeClause() != null
                && model.getMatchRecognizeClause().getSkipClause() != MatchRecognizeSkipClause.TO_NEXT_ROW) {
            broken.add("match_recognize needs: after match skip to next row; other skips depend on all history");
        }
    }

    /** A partition is kept for good, so there may be only as many as the service has scopes, signals and windows. */
    private static void partitions(ContextDescriptorKeyedSegmented descriptor, List<String> broken) {
        for (ContextDescriptorKeyedSegmentedItem item : descriptor.getItems()) {
            for (String property : item.getPropertyNames()) {
                if (!FEW.contains(property)) {
                    broken.add("partition by " + property + " keeps a partition for each value for ever; only "
                            + String.join(", ", FEW) + " have few");
                }
            }
        }
    }

    private static void streams(EPStatementObjectModel query, List<String> broken) {
        boolean remembers = query.getGroupByClause() != null
                || query.getMatchRecognizeClause() != null
                || ModelWalk.expressions(query).stream().anyMatch(StatementRules::isAggregation);
        for (Stream stream : ModelWalk.streams(query)) {
            if (stream instanceof PatternStream pattern) {
                broken.addAll(PatternRules.broken(pattern.getExpression()));
            } else if (!(stream instanceof FilterStream filtered)) {
                broken.add("patterns read observations only, no method: or sql: stream");
            } else if (remembers && filtered.getViews().isEmpty()) {
                broken.add("aggregates over all history; give the stream a window, #time(..)");
            }
        }
    }

    private static boolean isAggregation(Object expression) {
        return expression.getClass().getSimpleName().endsWith("ProjectionExpression");
    }

    private static boolean isPlainPartition(ContextDescriptor descriptor) {
        return descriptor instanceof ContextDescriptorKeyedSegmented keyed
                && keyed.getTerminationCondition() == null
                && (keyed.getInitiationConditions() == null
                        || keyed.getInitiationConditions().isEmpty());
    }

    private static boolean selectsAll(EPStatementObjectModel model) {
        return model.getSelectClause().getSelectList().stream()
                .anyMatch(element ->
                        element instanceof SelectClauseWildcard || element instanceof SelectClauseStreamWildcard);
    }

    private static void refuse(List<String> broken, Object clause, String reason) {
        if (clause != null) {
            broken.add(reason);
        }
    }
}
