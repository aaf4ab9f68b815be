package dev.tiphys.executors.http;

import java.net.Socket;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The HTTP clients of an executor: one that verifies certificates, and one that does not. Made when first needed. */
final class Clients {
    private final Executor threads;
    private @Nullable HttpClient verifying;
    private @Nullable HttpClient trusting;

    Clients(Executor threads) {
        this.threads = threads;
    }

    synchronized HttpClient client(boolean insecureSkipVerify) {
        if (insecureSkipVerify) {
            trusting = trusting == null ? builder().sslContext(trustAll()).build() : trusting;
            return trusting;
        }
        verifying = verifying == null ? builder().build() : verifying;
        return verifying;
    }

    /** Without a reference the clients end their own threads. */
    synchronized void forget() {
        verifying = null;
        trusting = null;
    }

    private HttpClient.Builder builder() {
        return HttpClient.newBuilder().executor(threads).followRedirects(HttpClient.Redirect.ALWAYS);
    }

    private static SSLContext trustAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no TLS", impossible);
        }
    }

    /** What {@code insecureSkipVerify} asks for: neither certificates nor host names are looked at. */
    @SuppressWarnings("InsecureCryptoUsage")
    private static final class TrustAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
