# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Run as: cmake -DNM=... -DOBJECTS=a.o;b.o -P NoSharedPackCode.cmake
# What a file compiled for a wide instruction set shares by name with other files, the linker may
# take for all of them, and a machine without those instructions would meet it. So every symbol that
# such a file defines for others must carry its instruction set in its name, or be its maker.
set(count 0)
foreach(object IN LISTS OBJECTS)
  if(NOT object MATCHES "path_runner_(avx2|avx512)")
    continue()
  endif()
  math(EXPR count "${count} + 1")
  execute_process(COMMAND "${NM}" --defined-only --extern-only "${object}"
    OUTPUT_VARIABLE text RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${NM} could not read ${object}")
  endif()
  string(REPLACE "\n" ";" lines "${text}")
  set(defined 0)
  foreach(line IN LISTS lines)
    if(line STREQUAL "" OR line MATCHES " DW.ref.__gxx_personality")
      continue()
    endif()
    math(EXPR defined "${defined} + 1")
    if(NOT line MATCHES "InstructionSetE[12]" AND NOT line MATCHES "(makeAvx(2|512)(Rich)?Runner|prepareAvx(2|512)Ev)")
      message(SEND_ERROR "${object} defines for all: ${line}")
    endif()
  endforeach()
  if(defined EQUAL 0)
    message(SEND_ERROR "${object} defines nothing")
  endif()
endforeach()
if(count EQUAL 0)
  message(FATAL_ERROR "no object of a wide instruction set among: ${OBJECTS}")
endif()
message(STATUS "${count} objects looked at")
