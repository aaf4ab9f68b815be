package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request.
 *
 * @param method the method; null means GET
 * @param url the address; may hold tags
 * @param headers the headers, in order
 * @param timeoutSeconds time limit in seconds; null means 30
 * @param successCondition expression over {@code response} and {@code request}; null means a status from 200 to 299
 * @param body the body as text; null when the manifest does not say
 * @param bodyFrom or the body as bytes; null when the manifest does not say
 * @param insecureSkipVerify whether the server's certificate goes unchecked
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record HttpTemplate(
        @Nullable String method,
        String url,
        List<HttpHeader> headers,
        @Nullable Long timeoutSeconds,
        @Nullable String successCondition,
        @Nullable String body,
        @Nullable HttpBodySource bodyFrom,
        boolean insecureSkipVerify,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public HttpTemplate {
        headers = List.copyOf(headers);
        extra = Copies.data(extra);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.method = method;
        builder.url = url;
        builder.headers = headers;
        builder.timeoutSeconds = timeoutSeconds;
        builder.successCondition = successCondition;
        builder.body = body;
        builder.bodyFrom = bodyFrom;
        builder.insecureSkipVerify = insecureSkipVerify;
        builder.extra = extra;
        return builder;
    }

    /** Sets what a {@link HttpTemplate} holds; each method sets the component of its name. */
    public static final class Builder {
        private @Nullable String method;
        private String url = "";
        private List<HttpHeader> headers = List.of();
        private @Nullable Long timeoutSeconds;
        private @Nullable String successCondition;
        private @Nullable String body;
        private @Nullable HttpBodySource bodyFrom;
        private boolean insecureSkipVerify;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link HttpTemplate#method()}. */
        public Builder method(@Nullable String value) {
            this.method = value;
            return this;
        }

        /** Sets {@link HttpTemplate#url()}. */
        public Builder url(String value) {
            this.url = value;
            return this;
        }

        /** Sets {@link HttpTemplate#headers()}. */
        public Builder headers(List<HttpHeader> value) {
            this.headers = value;
            return this;
        }

        /** Sets {@link HttpTemplate#timeoutSeconds()}. */
        public Builder timeoutSeconds(@Nullable Long value) {
            this.timeoutSeconds = value;
            return this;
        }

        /** Sets {@link HttpTemplate#successCondition()}. */
        public Builder successCondition(@Nullable String value) {
            this.successCondition = value;
            return this;
        }

        /** Sets {@link HttpTemplate#body()}. */
        public Builder body(@Nullable String value) {
            this.body = value;
            return this;
        }

        /** Sets {@link HttpTemplate#bodyFrom()}. */
        public Builder bodyFrom(@Nullable HttpBodySource value) {
            this.bodyFrom = value;
            return this;
        }

        /** Sets {@link HttpTemplate#insecureSkipVerify()}. */
        public Builder insecureSkipVerify(boolean value) {
            this.insecureSkipVerify = value;
            return this;
        }

        /** Sets {@link HttpTemplate#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public HttpTemplate build() {
            return new HttpTemplate(
                    method, url, headers, timeoutSeconds, successCondition, body, bodyFrom, insecureSkipVerify, extra);
        }
    }
}
