package dev.tiphys.core.decide;

/** What calls belong to: told when one of them has to be looked at again. */
interface CallOwner {
    /** The call, or something in it, has changed. Comes at most once until the call is visited. */
    void touched(Call call);
}
