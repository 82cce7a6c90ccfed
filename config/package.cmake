# The Debian packages, by CPack: signpost, and signpost-preview for an office's computer. Needs help2man, gzip and dpkg-dev: scripts/package sees to that.
find_program(HELP2MAN help2man REQUIRED)
find_program(GZIP gzip REQUIRED)

# Manual pages are what --help says, and what is in man/: so neither can promise what is not there.
# The codes that a screen shows stand in the program; in the page they are as it prints them.
add_custom_command(
  OUTPUT kioskctl.h2m
  COMMAND sh -c "{ cat '${CMAKE_CURRENT_SOURCE_DIR}/man/kioskctl.h2m' && printf '\\n[codes on the screen]\\n.nf\\n' && '$<TARGET_FILE:kioskctl>' code && echo .fi; } >kioskctl.h2m"
  DEPENDS kioskctl man/kioskctl.h2m VERBATIM)
foreach(name IN ITEMS kiosk kiosk-preview)
  add_custom_command(
    OUTPUT ${name}.h2m
    COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/man/${name}.h2m ${name}.h2m
    DEPENDS man/${name}.h2m VERBATIM)
endforeach()
set(manuals "")
foreach(program IN ITEMS kiosk.1 kioskctl.1 kiosk-preview.1)
  cmake_path(GET program STEM name)
  add_custom_command(
    OUTPUT ${program}.gz
    COMMAND ${HELP2MAN} --no-info --no-discard-stderr --help-option=--help-all --section=1 --locale=C
            --include=${CMAKE_CURRENT_BINARY_DIR}/${name}.h2m --output=${program} $<TARGET_FILE:${name}>
    COMMAND ${GZIP} -9nf ${program}
    DEPENDS ${name} ${CMAKE_CURRENT_BINARY_DIR}/${name}.h2m VERBATIM)
  list(APPEND manuals ${CMAKE_CURRENT_BINARY_DIR}/${program}.gz)
endforeach()
add_custom_command(
  OUTPUT signpost-lockdown.8.gz
  COMMAND ${GZIP} -9nc ${CMAKE_CURRENT_SOURCE_DIR}/man/signpost-lockdown.8 > signpost-lockdown.8.gz
  DEPENDS man/signpost-lockdown.8)
add_custom_command(
  OUTPUT changelog.gz
  COMMAND ${GZIP} -9nc ${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog > changelog.gz
  DEPENDS debian/changelog)
add_custom_target(package_papers ALL DEPENDS ${manuals} signpost-lockdown.8.gz changelog.gz)
list(FILTER manuals EXCLUDE REGEX "kiosk-preview")
install(FILES ${manuals} DESTINATION share/man/man1)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/kiosk-preview.1.gz DESTINATION share/man/man1 COMPONENT preview)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/signpost-lockdown.8.gz DESTINATION share/man/man8)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION share/doc/signpost)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION share/doc/signpost-preview COMPONENT preview)
install(FILES debian/lintian-overrides DESTINATION share/lintian/overrides RENAME signpost)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR ON) # /etc is outside of the prefix
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "The Signpost authors <signpost@signpost.example.org>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# One package for each Debian: their libraries differ. Debian 13's is the higher, so that its upgrade takes it.
file(STRINGS /etc/os-release release REGEX "^VERSION_ID=")
string(REGEX REPLACE "[^0-9]" "" release "${release}")
set(CPACK_DEBIAN_PACKAGE_VERSION "${PROJECT_VERSION}+deb${release}")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL Unspecified preview)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_NAME signpost)
set(CPACK_DEBIAN_PREVIEW_PACKAGE_NAME signpost-preview)
# Fonts are read and units call programs: no library's list has these. SDL draws through OpenGL on Wayland alone, and Cage brings that.
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_DEPENDS "fonts-noto-core, fonts-noto-cjk, fonts-material-design-icons-iconfont, espeak-ng, systemd, udev")
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_SUGGESTS "smartmontools")
set(CPACK_DEBIAN_PREVIEW_PACKAGE_DEPENDS "signpost (= ${CPACK_DEBIAN_PACKAGE_VERSION})")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "offline touch screen about harassment and how to report it")
set(CPACK_DEBIAN_UNSPECIFIED_DESCRIPTION "A kiosk for public buildings. It shows large-print pages, hides them at one
touch, keeps nothing of a visit, and takes signed content from a USB stick.

Installing the package enables nothing: that is for the installer on the
stick, or for signpost-lockdown and systemctl enable signpost-kiosk.")
set(CPACK_DEBIAN_PREVIEW_DESCRIPTION "For whoever writes what kiosks show, on an office's computer. The window
of kioskctl preview then names file and line of each mistake, and has an
inspector beside the picture. No kiosk needs it, and none should have it.")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_SOURCE_DIR}/debian/postinst;${CMAKE_CURRENT_SOURCE_DIR}/debian/prerm;${CMAKE_CURRENT_SOURCE_DIR}/debian/postrm;${CMAKE_CURRENT_SOURCE_DIR}/debian/conffiles")
include(CPack)
