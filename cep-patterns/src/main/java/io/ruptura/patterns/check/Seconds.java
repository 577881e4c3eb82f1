package io.ruptura.patterns.check;

import com.espertech.esper.common.client.soda.ArithmaticExpression;
import com.espertech.esper.common.client.soda.ConstantExpression;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.TimePeriodExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Works out how long a time period is that is written with numbers and tunables; NaN when it holds anything else. */
final class Seconds {

    private final Map<String, Double> tunables;

    Seconds(Map<String, Double> tunables) {
        this.tunables = tunables;
    }

    /** Seconds of a time period or of a plain number, which EPL reads as seconds. */
    double of(Expression expression) {
        return expression instanceof TimePeriodExpression period ? ofPeriod(period) : number(expression);
    }

    private double ofPeriod(TimePeriodExpression period) {
        List<Double> units = units(period);
        double seconds = 0;
        for (int i = 0; i < units.size(); i++) {
            seconds += units.get(i) * number(period.getChildren().get(i));
        }
        return seconds;
    }

    /** One unit per child, in the order the children stand. Years and months have no fixed length. */
    private static List<Double> units(TimePeriodExpression period) {
        List<Double> units = new ArrayList<>();
        add(units, period.isHasYears(), Double.NaN);
        add(units, period.isHasMonths(), Double.NaN);
        add(units, period.isHasWeeks(), 7 * 86_400.0);
        add(units, period.isHasDays(), 86_400.0);
        add(units, period.isHasHours(), 3_600.0);
        add(units, period.isHasMinutes(), 60.0);
        add(units, period.isHasSeconds(), 1.0);
        add(units, period.isHasMilliseconds(), 1e-3);
        add(units, period.isHasMicroseconds(), 1e-6);
        return units;
    }

    private static void add(List<Double> units, boolean has, double seconds) {
        if (has) {
            units.add(seconds);
        }
    }

    private double number(Expression expression) {
        if (expression instanceof ConstantExpression constant && constant.getConstant() instanceof Number number) {
            return number.doubleValue();
        }
        if (expression instanceof PropertyValueExpression property) {
            return tunables.getOrDefault(property.getPropertyName(), Double.NaN);
        }
        return expression instanceof ArithmaticExpression arithmetic ? arithmetic(arithmetic) : Double.NaN;
    }

    private double arithmetic(ArithmaticExpression arithmetic) {
        double result = number(arithmetic.getChildren().get(0));
        for (Expression next :
                arithmetic.getChildren().subList(1, arithmetic.getChildren().size())) {
            double operand = number(next);
            result = switch (arithmetic.getOperator()) {
                case "+" -> result + operand;
                case "-" -> result - operand;
                case "*" -> result * operand;
                case "/" -> result / operand;
                default -> Double.NaN;
            };
        }
        return result;
    }
}
