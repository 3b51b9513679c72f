# lt_flags: what every file of luat is compiled and linked with. It goes to targets, never to the whole build.
add_library(lt_flags INTERFACE)
target_compile_definitions(lt_flags INTERFACE _GNU_SOURCE)
if(CMAKE_SIZEOF_VOID_P EQUAL 4) # stores of more than 2 GB, and days after 2038
  target_compile_definitions(lt_flags INTERFACE _FILE_OFFSET_BITS=64 _TIME_BITS=64)
endif()
target_compile_options(lt_flags INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wdate-time -fvisibility=hidden
  # Functions of other libraries are called straight, not by way of a table of jumps.
  -fno-plt
  # No folder of the builder in the binary: the same source gives the same bytes anywhere.
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.
  # Assertions stay on in every build: luat stops rather than guesses.
  -UNDEBUG
  $<$<BOOL:${LUAT_WERROR}>:-Werror>)
if(LUAT_SANITIZE)
  list(JOIN LUAT_SANITIZE "," sanitizers)
  target_compile_options(lt_flags INTERFACE -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(lt_flags INTERFACE -fsanitize=${sanitizers})
  if(LUAT_FUZZ)
    target_compile_options(lt_flags INTERFACE -fno-sanitize=pointer-overflow) # of clang's that is also NULL + 0
  endif()
  if("address" IN_LIST LUAT_SANITIZE)
    target_compile_definitions(lt_flags INTERFACE LT_ARENA_GAP=16) # bytes after each piece of an arena that nobody may touch
  endif()
endif()
# Which branches the tests take: assertions, which never fail, are left out, and nothing is folded into another branch.
# Threads count in one place, so that no count is lost.
if(LUAT_COVERAGE)
  target_compile_options(lt_flags INTERFACE --coverage -fprofile-update=atomic -O0 -DNDEBUG -w)
  target_link_options(lt_flags INTERFACE --coverage)
endif()
