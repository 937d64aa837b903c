namespace VillesSolidaires.Documents.Reading;

/// <summary>Le fichier n'est pas un PDF lisible : tronqué, abîmé, chiffré, ou sans les structures attendues.</summary>
public sealed class PdfReadException : Exception
{
    public PdfReadException(string message)
        : base(message)
    {
    }

    public PdfReadException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
