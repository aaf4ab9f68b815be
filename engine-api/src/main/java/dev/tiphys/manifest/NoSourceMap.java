package dev.tiphys.manifest;

enum NoSourceMap implements SourceMap {
    INSTANCE;

    @Override
    public Position value(DataPath path) {
        return Position.UNKNOWN;
    }

    @Override
    public Position key(DataPath path) {
        return Position.UNKNOWN;
    }
}
