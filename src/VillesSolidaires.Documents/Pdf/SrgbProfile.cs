using System.Buffers.Binary;
using System.Text;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Profil ICC v2 sRGB, calculé : primaires adaptées à D50 et courbe de transfert d'IEC 61966-2-1 sur 1 024 points.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 1024;

    private static readonly Lazy<byte[]> Profile = new(Build);

    public static ReadOnlySpan<byte> Bytes => Profile.Value;

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Tag("desc", [.. UInt32(5), .. "sRGB\0"u8, .. new byte[8 + 3 + 67]])),
            ("cprt", Tag("text", [.. "CC0\0"u8])),
            ("wtpt", Xyz(0.9505, 1, 1.0891)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var directory = new List<byte>(UInt32((uint)tags.Length));
        var body = new List<byte>();
        var placed = new Dictionary<byte[], int>(); // les trois courbes partagent les mêmes octets
        int start = HeaderLength + 4 + 12 * tags.Length;
        foreach (var (tag, data) in tags)
        {
            if (!placed.TryGetValue(data, out int offset))
            {
                placed[data] = offset = start + body.Count;
                body.AddRange(data);
                while (body.Count % 4 != 0)
                    body.Add(0);
            }

            directory.AddRange([.. Encoding.ASCII.GetBytes(tag), .. UInt32((uint)offset), .. UInt32((uint)data.Length)]);
        }

        return [.. Header(start + body.Count), .. directory, .. body];
    }

    private static byte[] Header(int length)
    {
        var header = new byte[HeaderLength];
        UInt32((uint)length).CopyTo(header, 0);
        UInt32(0x02400000).CopyTo(header, 8); // version 2.4
        Encoding.ASCII.GetBytes("mntrRGB XYZ ").CopyTo(header, 12);
        new byte[] { 0x07, 0xE9, 0, 1, 0, 1 }.CopyTo(header, 24); // date du profil : fixe, comme le profil
        Encoding.ASCII.GetBytes("acsp").CopyTo(header, 36);
        Fixed(0.9642).CopyTo(header, 68); // illuminant D50
        Fixed(1).CopyTo(header, 72);
        Fixed(0.8249).CopyTo(header, 76);
        return header;
    }

    private static byte[] Curve()
    {
        var points = new List<byte>(UInt32(CurvePoints));
        for (int i = 0; i < CurvePoints; i++)
        {
            double value = i / (CurvePoints - 1.0);
            double linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            var level = (ushort)Math.Round(linear * ushort.MaxValue);
            points.AddRange([(byte)(level >> 8), (byte)level]);
        }

        return Tag("curv", [.. points]);
    }

    private static byte[] Xyz(double x, double y, double z) => Tag("XYZ ", [.. Fixed(x), .. Fixed(y), .. Fixed(z)]);

    private static byte[] Tag(string type, byte[] data) => [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. data];

    private static byte[] Fixed(double value) => UInt32((uint)Math.Round(value * 65536));

    private static byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
