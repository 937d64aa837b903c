using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace VillesSolidaires;

/// <summary>PDF écrits à la main, octet par octet : justes, ou faux exactement là où le test le veut.</summary>
public static class PdfDeTest
{
    /// <param name="pages">Nombre de pages.</param>
    /// <param name="cote">Côté d'une page, en points.</param>
    /// <param name="flux">Contenu de chaque page, déjà compressé par FlateDecode ; nul : un rectangle.</param>
    /// <param name="taille">Taille du fichier, en octets, atteinte par un commentaire de remplissage.</param>
    /// <param name="chiffre">Vrai : le fichier se dit protégé par un mot de passe.</param>
    public static byte[] Creer(int pages = 1, int cote = 400, byte[]? flux = null, int taille = 0, bool chiffre = false)
    {
        using var sortie = new MemoryStream();
        List<long> places = [];
        Ecrire(sortie, "%PDF-1.7\n");
        flux ??= Compresser(Encoding.ASCII.GetBytes("0.2 0.4 0.6 rg 50 50 300 300 re f\n"));
        Objet(sortie, places, "<< /Type /Catalog /Pages 2 0 R >>");
        Objet(sortie, places, $"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{i + 4} 0 R"))}] >>");
        places.Add(sortie.Position);
        Ecrire(sortie, $"3 0 obj\n<< /Length {flux.Length} /Filter /FlateDecode >>\nstream\n");
        sortie.Write(flux);
        Ecrire(sortie, "\nendstream\nendobj\n");
        for (var i = 0; i < pages; i++)
        {
            Objet(sortie, places, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {cote} {cote}] /Resources << >> /Contents 3 0 R >>");
        }
        Remplir(sortie, taille, places.Count);
        var table = sortie.Position;
        var cle = new string('0', 64);
        Ecrire(sortie, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => p.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"))}");
        Ecrire(sortie, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R{(chiffre ? $" /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{cle}> /U <{cle}> /P -4 >>" : "")} >>\n");
        Ecrire(sortie, $"startxref\n{table.ToString("D10", CultureInfo.InvariantCulture)}\n%%EOF\n");
        return sortie.ToArray();
    }

    /// <summary>Flux qui pèse quelques mégaoctets et se décompresse en <paramref name="octets"/> octets d'instructions de dessin.</summary>
    public static byte[] FluxBombe(long octets)
    {
        var instructions = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0 0 400 400 re f\n", 4096)));
        using var sortie = new MemoryStream();
        using (var zlib = new ZLibStream(sortie, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (long ecrits = 0; ecrits < octets; ecrits += instructions.Length)
            {
                zlib.Write(instructions);
            }
        }
        return sortie.ToArray();
    }

    private static byte[] Compresser(byte[] octets)
    {
        using var sortie = new MemoryStream();
        using (var zlib = new ZLibStream(sortie, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(octets);
        }
        return sortie.ToArray();
    }

    // La table et la fin ont une longueur connue : le commentaire prend juste ce qui manque.
    private static void Remplir(MemoryStream sortie, int taille, int objets)
    {
        var fin = $"xref\n0 {objets + 1}\n".Length + (20 * (objets + 1)) + $"trailer\n<< /Size {objets + 1} /Root 1 0 R >>\n".Length + "startxref\n0000000000\n%%EOF\n".Length;
        var manque = taille - (int)sortie.Position - fin;
        if (manque > 1)
        {
            Ecrire(sortie, "%" + new string('x', manque - 2) + "\n");
        }
    }

    private static void Objet(MemoryStream sortie, List<long> places, string corps)
    {
        places.Add(sortie.Position);
        Ecrire(sortie, $"{places.Count} 0 obj\n{corps}\nendobj\n");
    }

    private static void Ecrire(MemoryStream sortie, string texte) => sortie.Write(Encoding.ASCII.GetBytes(texte));
}
