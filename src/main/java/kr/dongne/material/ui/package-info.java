/** The screens of an event's files. */
@NullMarked
@NamedInterface("ui")
package kr.dongne.material.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
