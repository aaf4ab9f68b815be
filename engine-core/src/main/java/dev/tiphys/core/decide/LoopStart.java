package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.when.WhenOutcome;
import dev.tiphys.model.Activity;
import dev.tiphys.model.Item;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a loop before its first item starts. As in Argo the condition is asked first, once for all items: if
 * it does not hold, the list is taken as it was written, and one that cannot be read so has no items.
 *
 * @param items null if the list turns out to be no list at all, which is no loop
 * @param skipped why no item runs; null if the items are to be looked at one by one
 */
record LoopStart(@Nullable LoopItems items, @Nullable String skipped) {
    /**
     * Asks the condition and makes out the items.
     *
     * @param siblings what the step or task sees
     * @param template what the template around it sees by itself
     * @throws PlanException if a name is not there, or the items cannot be made out
     */
    static LoopStart of(Run run, CallPlan plan, Scope siblings, Scope template) throws PlanException {
        Activity activity = Objects.requireNonNull(plan.activity());
        Text when = plan.when();
        if (when != null) {
            WhenOutcome outcome = when.test(new CallScope(Scope.EMPTY, siblings, Scope.EMPTY), true);
            boolean skips = outcome.failure() == null && !outcome.holds();
            if (skips && when.mentions("item")) {
                // Argo takes the tags of the item for text here, and skips the whole
                run.depart(Departure.ITEM_CONDITION);
            } else if (skips) {
                Conditions.announce(run, outcome);
                return new LoopStart(asWritten(activity, template), outcome.skipMessage());
            }
        }
        return new LoopStart(LoopItems.of(activity, siblings), null);
    }

    private static @Nullable LoopItems asWritten(Activity activity, Scope template) {
        try {
            return LoopItems.of(activity, template);
        } catch (PlanException e) {
            return LoopItems.of(activity.withItems().stream().map(Item::json).toList());
        }
    }

    /**
     * Sees to it that every item can be filled in, for if one cannot, none starts.
     *
     * @throws PlanException with Argo's words for the first that cannot
     */
    void check(Run run, CallPlan plan, Scope siblings) throws PlanException {
        if (items == null || skipped != null || items.size() == 0) {
            return;
        }
        announceForeignTags(run, plan, siblings);
        if (!CallArguments.mayFail(plan)) {
            return;
        }
        Text when = plan.when();
        for (int i = 0; i < items.size(); i++) {
            CallScope scope = new CallScope(items.get(i), siblings, Scope.EMPTY);
            CallArguments.check(plan, scope);
            if (when != null) {
                when.render(scope);
            }
        }
    }

    /** A task is filled in together with its items. */
    private static boolean mentionsTags(CallPlan plan) {
        return plan.activity() != null
                && plan.activity().withItems().stream()
                        .anyMatch(item -> item.json().contains("{{")
                                && Text.of(item.json()).hasForeignTags(Scope.EMPTY));
    }

    /** In a loop Argo takes every tag that it does not know for an error. */
    private void announceForeignTags(Run run, CallPlan plan, Scope siblings) {
        Text when = plan.when();
        boolean foreign = plan.isTask() && items != null && mentionsTags(plan);
        foreign |= when != null && when.hasForeignTags(siblings);
        for (int i = 0; !foreign && i < plan.arguments().size(); i++) {
            Text value = plan.arguments().get(i).value();
            foreign = value != null && value.hasForeignTags(siblings);
        }
        if (foreign) {
            run.depart(Departure.FOREIGN_TAGS);
        }
    }
}
