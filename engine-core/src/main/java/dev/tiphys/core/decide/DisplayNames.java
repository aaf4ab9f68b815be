package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import java.util.regex.Pattern;

/** The display-name annotation of a template: takes effect in the round after the node was made, as in Argo. */
final class DisplayNames {
    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9-.]{0,61}[a-zA-Z0-9]");

    private DisplayNames() {}

    static void apply(Call call) {
        if (!call.template().displayName().isEmpty()) {
            call.run().later(() -> {
                try {
                    String name = Text.of(call.template().displayName()).render(call.templateScope(null));
                    if (VALID.matcher(name).matches()) {
                        call.run().change(call.node(), node -> node.displayName(name));
                    } else {
                        call.touch();
                    }
                } catch (PlanException e) {
                    call.touch();
                }
            });
        }
    }

    /** @throws PlanException with Argo's words if the name of an existing node is refused */
    static void check(Call call) throws PlanException {
        if (call.node() < 0) {
            return;
        }
        String name = Text.of(call.template().displayName()).render(call.templateScope(null));
        if (!VALID.matcher(name).matches()) {
            throw new PlanException("displayName must match the regex ^" + VALID.pattern() + "$");
        }
    }
}
