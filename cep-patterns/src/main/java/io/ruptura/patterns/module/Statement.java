package io.ruptura.patterns.module;

import com.espertech.esper.common.client.soda.AnnotationAttribute;
import com.espertech.esper.common.client.soda.AnnotationPart;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import java.util.List;

/**
 * One statement of a module.
 *
 * @param line where it starts in the file, 1 for the first line
 * @param epl its text
 * @param model its parsed form
 */
public record Statement(int line, String epl, EPStatementObjectModel model) {

    /** Whether it declares a number that can be set from the configuration. */
    public boolean isTunable() {
        return model.getCreateVariable() != null;
    }

    /** Whether its matches leave the module: it selects, and into no stream of the module. */
    public boolean isOutput() {
        return model.getFromClause() != null
                && !model.getFromClause().getStreams().isEmpty()
                && model.getInsertInto() == null
                && model.getCreateWindow() == null
                && model.getOnExpr() == null;
    }

    /** The value of {@code @annotation('value')}, or null. */
    public String annotation(String name) {
        return annotations().stream()
                .filter(part -> isNamed(part, name))
                .map(part -> attribute(part, "value"))
                .findFirst()
                .orElse(null);
    }

    /** The value of {@code @tag(name='name', value='value')}, or null. */
    public String tag(String name) {
        return annotations().stream()
                .filter(part -> isNamed(part, "tag") && name.equals(attribute(part, "name")))
                .map(part -> attribute(part, "value"))
                .findFirst()
                .orElse(null);
    }

    private List<AnnotationPart> annotations() {
        return model.getAnnotations() == null ? List.of() : model.getAnnotations();
    }

    private static boolean isNamed(AnnotationPart part, String name) {
        return part.getName().equalsIgnoreCase(name);
    }

    private static String attribute(AnnotationPart part, String name) {
        for (AnnotationAttribute attribute : part.getAttributes()) {
            if (name.equals(attribute.getName())) {
                return String.valueOf(attribute.getValue());
            }
        }
        return null;
    }
}
