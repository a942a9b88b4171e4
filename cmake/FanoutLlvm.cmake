# Finds the LLVM and Clang packages of FANOUT_LLVM_VERSION and their tools.
# Everything links the shared libclang-cpp and libLLVM: a second, static copy
# in the same process as clang-tidy would register its options twice.

set(FANOUT_LLVM_ROOT /usr/lib/llvm-${FANOUT_LLVM_VERSION} CACHE PATH
    "Where that LLVM is installed")

find_program(FANOUT_LLVM_CONFIG llvm-config HINTS ${FANOUT_LLVM_ROOT}/bin
             NO_DEFAULT_PATH REQUIRED)
execute_process(COMMAND ${FANOUT_LLVM_CONFIG} --version
                OUTPUT_VARIABLE LLVM_VERSION OUTPUT_STRIP_TRAILING_WHITESPACE)
execute_process(COMMAND ${FANOUT_LLVM_CONFIG} --includedir
                OUTPUT_VARIABLE LLVM_INCLUDE_DIRS OUTPUT_STRIP_TRAILING_WHITESPACE)
string(REGEX MATCH "^([0-9]+)[.]([0-9]+)" LLVM_MAJOR_MINOR ${LLVM_VERSION})

find_library(FANOUT_CLANG_CPP
             NAMES clang-cpp libclang-cpp.so.${LLVM_MAJOR_MINOR}
                   libclang-cpp.so.${FANOUT_LLVM_VERSION}
             HINTS ${FANOUT_LLVM_ROOT}/lib NO_DEFAULT_PATH REQUIRED)
find_library(FANOUT_LLVM_SHARED NAMES LLVM LLVM-${FANOUT_LLVM_VERSION}
             HINTS ${FANOUT_LLVM_ROOT}/lib NO_DEFAULT_PATH REQUIRED)
find_library(FANOUT_CLANG_TIDY_LIB clangTidy
             HINTS ${FANOUT_LLVM_ROOT}/lib NO_DEFAULT_PATH REQUIRED)
find_library(FANOUT_CLANG_TIDY_UTILS_LIB clangTidyUtils
             HINTS ${FANOUT_LLVM_ROOT}/lib NO_DEFAULT_PATH REQUIRED)

foreach(tool clang clang++ clang-tidy run-clang-tidy FileCheck not lit)
  string(TOUPPER "FANOUT_${tool}" var)
  string(REGEX REPLACE "[^A-Z_]" "_" var ${var})
  find_program(${var} NAMES ${tool} ${tool}.py HINTS ${FANOUT_LLVM_ROOT}/bin
               ${FANOUT_LLVM_ROOT}/build/utils/lit NO_DEFAULT_PATH)
endforeach()

# LLVM's headers alone. They come behind those of the system: libc++abi-dev puts
# a cxxabi.h beside them.
add_library(fanout_llvm_headers INTERFACE)
target_compile_options(fanout_llvm_headers INTERFACE "SHELL:-idirafter ${LLVM_INCLUDE_DIRS}")

add_library(fanout_llvm INTERFACE)
target_compile_definitions(fanout_llvm INTERFACE
  __STDC_CONSTANT_MACROS __STDC_FORMAT_MACROS __STDC_LIMIT_MACROS _GNU_SOURCE)
target_compile_options(fanout_llvm INTERFACE -fno-rtti)
target_link_libraries(fanout_llvm INTERFACE fanout_llvm_headers ${FANOUT_CLANG_CPP} ${FANOUT_LLVM_SHARED})
