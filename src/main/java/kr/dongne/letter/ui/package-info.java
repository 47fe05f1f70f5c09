/** A mail as it goes out, shown before; and the texts that officers write. */
@NullMarked
@NamedInterface("ui")
package kr.dongne.letter.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
