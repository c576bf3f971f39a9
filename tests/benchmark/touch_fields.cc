// What it costs to look at every key and every value of JSON Lines: the least that
// whoever reads them has to do. One thread; prints one line of JSON with CPU seconds,
// those of reading the file into memory apart. usage: touch_fields FILE.jsonl

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <string_view>

#include "fmt/format.h"
#include "simdjson.h"

namespace {

namespace ondemand = simdjson::ondemand;

constexpr size_t kBatch = 1 << 20;

struct Touched {
  int64_t values = 0;
  size_t bytes = 0;  // of keys, texts and numbers
};

template <typename Element>
void Touch(Element&& element, Touched& touched) {
  ++touched.values;
  switch (element.type()) {
    case ondemand::json_type::object:
      for (auto field : element.get_object()) {
        touched.bytes += std::string_view(field.unescaped_key()).size();
        Touch(field.value(), touched);
      }
      break;
    case ondemand::json_type::array:
      for (auto child : element.get_array()) Touch(child.value(), touched);
      break;
    case ondemand::json_type::string:
      touched.bytes += std::string_view(element.get_string()).size();
      break;
    default:
      touched.bytes += std::string_view(element.raw_json_token()).size();
  }
}

double Seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

int Run(const char* file) {
  const simdjson::padded_string text = simdjson::padded_string::load(file);
  const double read = Seconds();
  ondemand::parser parser;
  Touched touched;
  ondemand::document_stream lines = parser.iterate_many(text, kBatch);
  for (auto line : lines) {
    ondemand::document_reference document = line.value();
    Touch(document, touched);
  }
  fmt::print(R"({{"read": {}, "touch": {}, "values": {}, "bytes": {}}})"
             "\n",
             read, Seconds() - read, touched.values, touched.bytes);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: touch_fields FILE.jsonl\n", stderr);
    return 2;
  }
  try {
    return Run(argv[1]);
  } catch (const simdjson::simdjson_error& error) {
    fmt::print(stderr, "{}: {}\n", argv[1], error.what());
    return 1;
  }
}
