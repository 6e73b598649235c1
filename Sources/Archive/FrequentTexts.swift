/// Beginnings of words and phrases that many visits hold, as a tree of bytes.
///
/// FTS5 is quick to find what few visits hold. What many hold, a letter or two, "minister",
/// "prime minister", is prepared: for each such beginning the visits are stored. Which beginnings
/// are frequent is estimated from a sample; that decides the speed alone, never the answer.
struct FrequentTexts: Sendable {
  /// For every node and column the node below, or 0.
  private var children: [UInt16] = []
  /// For every byte its column, which is 0 when no text holds the byte: few do, and so the table
  /// stays small enough to be quick.
  private var columnOf = [UInt8](repeating: 0, count: 256)
  private var columns = 1
  private(set) var parents: [UInt16] = []
  private var lastByte: [UInt8] = []

  private static let mostNodes = 20_000
  private static let longest = 96

  /// The node for the empty beginning, which stands for nothing.
  static let root = 0
  var count: Int { parents.count }

  init() { addNode(below: 0, 0) }

  /// - Parameters:
  ///   - keys: search keys, each word with a space in front, a line break behind each text.
  ///   - least: a beginning in fewer keys is not frequent.
  init(_ keys: [[UInt8]], least: Int) {
    setColumns(keys)
    addNode(below: 0, 0)
    var places: [Place] = []
    for (key, bytes) in keys.enumerated() {
      for at in bytes.indices where bytes[at] == 0x20 {
        places.append(Place(key: UInt32(key), at: UInt32(at + 1)))
      }
    }
    grow(from: places, keys, least: max(1, least))
  }

  /// Bytes of folded text come from a small part of all; the rarest share the column of none.
  private mutating func setColumns(_ keys: [[UInt8]]) {
    var counts = [Int](repeating: 0, count: 256)
    for key in keys { for byte in key where byte != 0x0A { counts[Int(byte)] += 1 } }
    let most = counts.indices.filter { counts[$0] > 0 }.sorted { counts[$0] > counts[$1] }
    for (column, byte) in most.prefix(Self.mostColumns - 1).enumerated() {
      columnOf[byte] = UInt8(column + 1)
    }
    columns = min(most.count + 1, Self.mostColumns)
  }

  private static let mostColumns = 64

  private struct Place {
    var key: UInt32
    var at: UInt32
  }

  /// Widest first, so that a tree that grew too large misses only long beginnings.
  private mutating func grow(from places: [Place], _ keys: [[UInt8]], least: Int) {
    var level = [(node: Self.root, places: places)]
    for _ in 0..<Self.longest where !level.isEmpty {
      var next: [(node: Int, places: [Place])] = []
      for (node, places) in level {
        for (byte, places) in Self.split(places, keys)
        where columnOf[Int(byte)] > 0 && Self.keyCount(places) >= least {
          guard count < Self.mostNodes else { return }
          next.append((addNode(below: node, byte), places))
        }
      }
      level = next
    }
  }

  /// The places by the byte that stands there, one further on.
  private static func split(_ places: [Place], _ keys: [[UInt8]]) -> [(UInt8, [Place])] {
    var groups = [[Place]](repeating: [], count: 256)
    for place in places {
      let key = keys[Int(place.key)]
      guard Int(place.at) < key.count, key[Int(place.at)] != 0x0A else { continue }
      groups[Int(key[Int(place.at)])].append(Place(key: place.key, at: place.at + 1))
    }
    return groups.enumerated().filter { !$1.isEmpty }.map { (UInt8($0), $1) }
  }

  /// Places stand in the order of the keys.
  private static func keyCount(_ places: [Place]) -> Int {
    var count = 0
    var last: UInt32?
    for place in places where place.key != last {
      count += 1
      last = place.key
    }
    return count
  }

  @discardableResult
  private mutating func addNode(below parent: Int, _ byte: UInt8) -> Int {
    let node = parents.count
    parents.append(UInt16(parent))
    lastByte.append(byte)
    children += repeatElement(0, count: columns)
    if node > 0 { children[parent * columns + Int(columnOf[Int(byte)])] = UInt16(node) }
    return node
  }

  /// The beginning a node stands for.
  func text(_ node: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var node = node
    while node != Self.root {
      bytes.append(lastByte[node])
      node = Int(parents[node])
    }
    return bytes.reversed()
  }

  /// Adds the nodes whose beginnings stand in a key; some more than once.
  func add(of key: [UInt8], to nodes: inout [UInt16]) {
    guard count > 1 else { return }
    key.withUnsafeBufferPointer { key in
      children.withUnsafeBufferPointer { children in
        columnOf.withUnsafeBufferPointer { columnOf in
          for at in key.indices where key[at] == 0x20 {
            var node = 0
            var next = at + 1
            while next < key.count {
              // Nothing stands below a node in the column of no byte.
              node = Int(children[node &* columns &+ Int(columnOf[Int(key[next])])])
              if node == 0 { break }
              nodes.append(UInt16(node))
              next += 1
            }
          }
        }
      }
    }
  }
}
