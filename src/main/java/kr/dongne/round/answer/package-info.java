/** What the dongs want: ranked windows, windows that cannot be, and who will come; and the mails that ask them. */
@NullMarked
@NamedInterface("answer")
package kr.dongne.round.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
