package kr.dongne.invitation;

import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes in another person's place; refuses with {@link InvalidValue} when nobody could reach that person.
 *
 * @param email where the proxy's own invitation goes; null puts the proxy on the call list
 */
public record ProxyPerson(
        String name, @Nullable String phone, @Nullable EmailAddress email) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 30;

    public ProxyPerson {
        name = name.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        if (name.isEmpty()) throw new InvalidValue("invitation.proxy.name-missing");
        if (name.length() > LONGEST_NAME) throw new InvalidValue("invitation.proxy.name-long");
        if (phone != null && phone.length() > LONGEST_PHONE) throw new InvalidValue("invitation.proxy.phone-long");
        if (phone == null && email == null) throw new InvalidValue("invitation.proxy.unreachable");
    }
}
