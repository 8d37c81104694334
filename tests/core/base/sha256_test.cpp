// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <gtest/gtest.h>

namespace offtake {
namespace {

std::string digest(std::string_view text) { return Sha256().update(text).hex(); }

/// @source NIST, FIPS 180 example values and the SHA-256 short-message vectors
TEST(Sha256, MatchesPublishedVectors) {
  EXPECT_EQ(digest(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(digest("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnop"
                   "qklmnopqrlmnopqrsmnopqrstnopqrstu"),
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  EXPECT_EQ(digest("\xd3"), "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1");
  EXPECT_EQ(digest("\x11\xaf"), "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98");
  EXPECT_EQ(digest(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, DoesNotDependOnHowThePiecesCome) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += static_cast<char>(i * 7);
  for (const std::size_t length : {0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 300}) {
    const std::string_view whole = std::string_view(text).substr(0, length);
    for (const std::size_t piece : {1, 3, 63, 64, 65}) {
      Sha256 sum;
      for (std::size_t at = 0; at < whole.size(); at += piece) sum.update(whole.substr(at, piece));
      EXPECT_EQ(sum.hex(), digest(whole)) << length << " in pieces of " << piece;
    }
  }
}

TEST(Sha256, FeedsIntegersLittleEndian) {
  EXPECT_EQ(Sha256().update(std::uint64_t{0x0807060504030201}).hex(),
            digest("\x01\x02\x03\x04\x05\x06\x07\x08"));
  EXPECT_EQ(Sha256().update(std::uint64_t{0}).hex(),
            digest(std::string_view("\0\0\0\0\0\0\0\0", 8)));
}

TEST(Sha256, GivesBytesAndDigitsAlike) {
  const auto bytes = Sha256().update("abc").finish();
  EXPECT_EQ(bytes.size(), 32U);
  EXPECT_EQ(bytes[0], 0xba);
  EXPECT_EQ(bytes[31], 0xad);
}

}  // namespace
}  // namespace offtake
