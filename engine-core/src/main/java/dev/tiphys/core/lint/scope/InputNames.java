package dev.tiphys.core.lint.scope;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.ArrayList;
import java.util.List;

/** The names by which a template calls its own inputs. */
final class InputNames {
    private static final String PARAMETERS = "inputs.parameters";
    private static final String ARTIFACTS = "inputs.artifacts.";
    private static final String PATH = ".path";

    private InputNames() {}

    static boolean has(TemplateNode template, String name) {
        if (name.startsWith(PARAMETERS)) {
            String rest = name.substring(PARAMETERS.length());
            return rest.isEmpty()
                    ? !template.inputParameters().isEmpty()
                    : rest.startsWith(".")
                            && template.inputParameter(rest.substring(1)).isPresent();
        }
        if (!name.startsWith(ARTIFACTS)) {
            return false;
        }
        String rest = name.substring(ARTIFACTS.length());
        boolean path = template.isLeaf() && rest.endsWith(PATH);
        return hasArtifact(template, rest)
                || (path && hasArtifact(template, rest.substring(0, rest.length() - PATH.length())));
    }

    private static boolean hasArtifact(TemplateNode template, String wanted) {
        for (Node artifact : template.inputArtifacts()) {
            if (artifact.text("name").equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    static List<String> all(TemplateNode template) {
        List<String> names = new ArrayList<>();
        template.inputParameters().forEach(parameter -> names.add(PARAMETERS + "." + parameter.text("name")));
        for (Node artifact : template.inputArtifacts()) {
            names.add(ARTIFACTS + artifact.text("name"));
            if (template.isLeaf()) {
                names.add(ARTIFACTS + artifact.text("name") + PATH);
            }
        }
        return names;
    }
}
