package dev.tiphys.core.decide;

import dev.tiphys.core.plan.TemplateBase;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is made.
 *
 * @param boundary the steps or dag node that the called node lies in; -1 if none
 * @param base where plain template names are looked up
 * @param flags of the called node
 * @param depth how deep templates nest here
 * @param handler whether the call is, or lies in, an exit handler
 * @param caller the call whose template makes this one; null at the top
 */
record CallSetting(
        Run run,
        int boundary,
        TemplateBase base,
        NodeFlags flags,
        int depth,
        boolean handler,
        @Nullable Call caller) {
    /** The same place, for a hook or handler. */
    CallSetting hooked(boolean exitHandler) {
        boolean inside = handler || exitHandler;
        return new CallSetting(
                run,
                boundary,
                base,
                new NodeFlags(true, false, flags.partOfExitHandler() || exitHandler),
                depth,
                inside,
                caller);
    }
}
