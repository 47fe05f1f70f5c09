package kr.dongne.district;

import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Where a dong's community centre is and how it is called.
 *
 * @param address at most 200 characters, else refused with {@link InvalidValue}
 */
public record DongContact(
        DongCode code, @Nullable String address, @Nullable PhoneNumber phone) {

    /** The longest address, in characters. */
    public static final int LONGEST_ADDRESS = 200;

    public DongContact {
        address = TypedText.optional(address, LONGEST_ADDRESS);
    }

    static DongContact of(Dong dong) {
        return new DongContact(dong.code(), dong.centerAddress(), PhoneNumber.ofNullable(dong.centerPhone()));
    }

    /** As the history of changes keeps it; null when nothing is known. */
    @Nullable String inHistory() {
        if (address == null) return phone == null ? null : phone.value();
        return phone == null ? address : address + " · " + phone.value();
    }
}
