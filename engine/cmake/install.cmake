# What `cmake --install` puts where: the command finds its library and its policies by its own place, so any prefix will do.
if(NOT TARGET luat_command)
  return()
endif()
file(RELATIVE_PATH up /${CMAKE_INSTALL_BINDIR} /${CMAKE_INSTALL_LIBDIR})
set_target_properties(luat_command PROPERTIES INSTALL_RPATH "$ORIGIN/${up}")
install(TARGETS luat luat_command luat_headers EXPORT luat
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/engine/include/luat DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/policies DESTINATION ${CMAKE_INSTALL_DATADIR}/luat FILES_MATCHING PATTERN "*.lua" PATTERN "*.scenarios.yaml" PATTERN "*.md")
install(EXPORT luat NAMESPACE luat:: FILE luatConfig.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/luat)
configure_file(${CMAKE_CURRENT_LIST_DIR}/luat.pc.in ${PROJECT_BINARY_DIR}/luat.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/luat.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
