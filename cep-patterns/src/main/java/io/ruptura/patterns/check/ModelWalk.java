package io.ruptura.patterns.check;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternFilterExpr;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.SelectClauseElement;
import com.espertech.esper.common.client.soda.SelectClauseExpression;
import com.espertech.esper.common.client.soda.Stream;
import com.espertech.esper.common.client.soda.SubqueryExistsExpression;
import com.espertech.esper.common.client.soda.SubqueryExpression;
import com.espertech.esper.common.client.soda.SubqueryInExpression;
import com.espertech.esper.common.client.soda.SubqueryQualifiedExpression;
import java.util.ArrayList;
import java.util.List;

/** Lists the parts of a parsed statement: itself with its subqueries, their streams and their expressions. */
final class ModelWalk {

    private ModelWalk() {}

    /** The statement and every subquery in it, outermost first. */
    static List<EPStatementObjectModel> queries(EPStatementObjectModel model) {
        List<EPStatementObjectModel> queries = new ArrayList<>();
        collectQueries(model, queries);
        return queries;
    }

    /** The expressions a query evaluates, with all they contain, not entering subqueries. */
    static List<Expression> expressions(EPStatementObjectModel query) {
        List<Expression> found = new ArrayList<>();
        for (Expression root : roots(query)) {
            collect(root, found);
        }
        return found;
    }

    static List<Stream> streams(EPStatementObjectModel query) {
        return query.getFromClause() == null ? List.of() : query.getFromClause().getStreams();
    }

    private static void collectQueries(EPStatementObjectModel query, List<EPStatementObjectModel> queries) {
        queries.add(query);
        for (Expression expression : expressions(query)) {
            EPStatementObjectModel inner = subquery(expression);
            if (inner != null) {
                collectQueries(inner, queries);
            }
        }
    }

    private static void collect(Expression expression, List<Expression> found) {
        if (expression == null) {
            return;
        }
        found.add(expression);
        expression.getChildren().forEach(child -> collect(child, found));
    }

    private static List<Expression> roots(EPStatementObjectModel query) {
        List<Expression> roots = new ArrayList<>();
        if (query.getSelectClause() != null) {
            for (SelectClauseElement element : query.getSelectClause().getSelectList()) {
                if (element instanceof SelectClauseExpression expression) {
                    roots.add(expression.getExpression());
                }
            }
        }
        roots.add(query.getWhereClause());
        roots.add(query.getHavingClause());
        for (Stream stream : streams(query)) {
            filters(stream, roots);
        }
        if (query.getExpressionDeclarations() != null) {
            query.getExpressionDeclarations().forEach(declared -> roots.add(declared.getExpression()));
        }
        if (query.getCreateExpression() != null && query.getCreateExpression().getExpressionDeclaration() != null) {
            roots.add(query.getCreateExpression().getExpressionDeclaration().getExpression());
        }
        return roots;
    }

    private static void filters(Stream stream, List<Expression> roots) {
        if (stream instanceof FilterStream filtered) {
            roots.add(filtered.getFilter().getFilter());
        } else if (stream instanceof PatternStream pattern) {
            patternFilters(pattern.getExpression(), roots);
        }
    }

    private static void patternFilters(PatternExpr pattern, List<Expression> roots) {
        if (pattern instanceof PatternFilterExpr filter) {
            roots.add(filter.getFilter().getFilter());
        }
        pattern.getChildren().forEach(child -> patternFilters(child, roots));
    }

    private static EPStatementObjectModel subquery(Expression expression) {
        if (expression instanceof SubqueryExpression subquery) {
            return subquery.getModel();
        }
        if (expression instanceof SubqueryExistsExpression exists) {
            return exists.getModel();
        }
        if (expression instanceof SubqueryInExpression in) {
            return in.getModel();
        }
        return expression instanceof SubqueryQualifiedExpression qualified ? qualified.getModel() : null;
    }
}
