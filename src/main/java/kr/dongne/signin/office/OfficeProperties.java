package kr.dongne.signin.office;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The office's sign-in service, from {@code DONGNE_OIDC_*} variables.
 *
 * @param issuer its address; blank means that there is none
 * @param clientId under which it knows this console
 * @param clientSecret with which this console proves that; blank means a public client, which proves itself by PKCE alone
 * @param name the words on its button; blank means the usual ones
 */
@ConfigurationProperties("dongne.oidc")
record OfficeProperties(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String name) {

    OfficeProperties {
        issuer = given(issuer);
        clientId = given(clientId);
        clientSecret = given(clientSecret);
        name = given(name);
        if (issuer != null && clientId == null)
            throw new IllegalArgumentException("DONGNE_OIDC_ISSUER is set, but DONGNE_OIDC_CLIENT_ID is missing");
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
