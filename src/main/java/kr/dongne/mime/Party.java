package kr.dongne.mime;

import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Somebody with an address, and a name where one is known. */
public record Party(EmailAddress email, @Nullable String name) {}
