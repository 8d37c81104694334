# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Options, compiler settings and the two helpers that every folder uses.

set(OFFTAKE_CUDA "AUTO" CACHE STRING "CUDA backend: AUTO (when nvcc is found), ON, OFF")
set_property(CACHE OFFTAKE_CUDA PROPERTY STRINGS AUTO ON OFF)
option(OFFTAKE_UI "Build the window (Qt 6)" ON)
option(OFFTAKE_APP "Build the programs" ON)
option(OFFTAKE_TESTS "Build the tests" ON)
option(OFFTAKE_BARE "Only what needs no library: base, economics, simulation, gpu" OFF)
option(OFFTAKE_WERROR "Warnings are errors" OFF)
set(OFFTAKE_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize: address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
set_property(GLOBAL PROPERTY GLOBAL_DEPENDS_NO_CYCLES ON)  # static libraries could, layers may not
if(OFFTAKE_SANITIZE)
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${OFFTAKE_SANITIZE}>
    $<$<COMPILE_LANGUAGE:CXX>:-fno-sanitize-recover=all>
    $<$<COMPILE_LANGUAGE:CXX>:-fno-omit-frame-pointer>)
  add_link_options(-fsanitize=${OFFTAKE_SANITIZE})
endif()
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# One bit pattern everywhere: no fused operations but the explicit ones (performance notes).
set(OFFTAKE_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wno-psabi -Wno-missing-field-initializers)
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU"
   AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # At -O3 g++ 12 warns of std::string's own operator+ (gcc.gnu.org bug 105651).
  list(APPEND OFFTAKE_WARNINGS -Wno-restrict)
endif()
if(OFFTAKE_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # The sanitizers' own code makes GCC see uninitialised values where there are none.
  list(APPEND OFFTAKE_WARNINGS -Wno-maybe-uninitialized)
endif()
if(OFFTAKE_WERROR)
  list(APPEND OFFTAKE_WARNINGS -Werror)
endif()

# offtake_layer(core_units SOURCES ... HEADERS ... LINKS ...): one static library a layer
# (INTERFACE when it has no sources), with the alias offtake::core_units.
function(offtake_layer name)
  cmake_parse_arguments(L "" "" "SOURCES;HEADERS;LINKS" ${ARGN})
  set(target offtake_${name})
  if(L_SOURCES)
    add_library(${target} STATIC ${L_SOURCES})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_compile_options(${target} PRIVATE
      $<$<COMPILE_LANGUAGE:CXX>:${OFFTAKE_WARNINGS}>)
    target_compile_options(${target} PUBLIC
      $<$<COMPILE_LANGUAGE:CXX>:-ffp-contract=off>)
    target_link_libraries(${target} PUBLIC ${L_LINKS})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${L_HEADERS})
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}")
    target_compile_options(${target} INTERFACE
      $<$<COMPILE_LANGUAGE:CXX>:-ffp-contract=off>)
    target_link_libraries(${target} INTERFACE ${L_LINKS})
    target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${L_HEADERS})
  endif()
  add_library(offtake::${name} ALIAS ${target})
endfunction()

# offtake_test(core_units LABEL core SOURCES ... LINKS ...): one GoogleTest program a layer.
# ctest names are "<folder>/Suite.Case".
function(offtake_test name)
  cmake_parse_arguments(T "" "LABEL;FOLDER" "SOURCES;LINKS" ${ARGN})
  set(target test_${name})
  add_executable(${target} ${T_SOURCES})
  target_compile_options(${target} PRIVATE ${OFFTAKE_WARNINGS})
  target_compile_definitions(${target} PRIVATE OFFTAKE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE ${T_LINKS} GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${target} TEST_PREFIX "${T_FOLDER}/" DISCOVERY_TIMEOUT 120
    PROPERTIES LABELS "${T_LABEL}" TIMEOUT 600)
endfunction()
